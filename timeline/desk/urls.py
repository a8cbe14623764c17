"""The addresses of the desk."""

from django.urls import path

from timeline.desk import articles, candidates, captures, queue, signing, taking_in

app_name = "desk"

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("sign-in/", signing.sign_in, name="sign-in"),
    path("sign-out/", signing.sign_out, name="sign-out"),
    path("take-in/", taking_in.take_in, name="take-in"),
    path("take-in/text/", taking_in.text, name="take-in-text"),
    path("take-in/file/", taking_in.file, name="take-in-file"),
    path("take-in/addresses/", taking_in.addresses, name="take-in-addresses"),
    path("batches/<uuid:key>/", taking_in.batch, name="batch"),
    path("batches/<uuid:key>/<int:pk>/again/", taking_in.again, name="fetch-again"),
    path("articles/<int:pk>/", articles.article, name="article"),
    path("articles/<int:pk>/facts/", articles.facts, name="facts"),
    path("articles/<int:pk>/read/", articles.read, name="read"),
    path("articles/<int:pk>/release/", articles.release, name="release"),
    path("articles/<int:pk>/set-aside/", articles.set_aside, name="set-aside"),
    path("articles/<int:pk>/take-back/", articles.take_back, name="take-back"),
    path("candidates/<int:pk>/dismiss/", candidates.dismiss, name="dismiss"),
    path("candidates/<int:pk>/undo/", candidates.undo, name="undo"),
    path("captures/<int:pk>/", captures.capture, name="capture"),
]
