"""The addresses of the desk."""

from django.urls import path

from timeline.desk import (
    answers,
    articles,
    candidates,
    captures,
    conflicts,
    cutting,
    drafts,
    previews,
    queue,
    reviews,
    signing,
    taking_in,
)

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
    path("articles/<int:pk>/add/", cutting.add, name="add"),
    path("articles/<int:pk>/release/", articles.release, name="release"),
    path("articles/<int:pk>/set-aside/", articles.set_aside, name="set-aside"),
    path("articles/<int:pk>/take-back/", articles.take_back, name="take-back"),
    path("candidates/<int:pk>/dismiss/", candidates.dismiss, name="dismiss"),
    path("candidates/<int:pk>/undo/", candidates.undo, name="undo"),
    path("candidates/<int:pk>/split/", cutting.split, name="split"),
    path("candidates/<int:pk>/join/", cutting.join, name="join"),
    path("candidates/<int:pk>/correct/", cutting.correct, name="correct"),
    path("candidates/<int:pk>/draft/", drafts.begin, name="begin-draft"),
    path("candidates/<int:pk>/merge/", drafts.merge, name="merge"),
    path("candidates/<int:pk>/add-to-draft/", drafts.add_to, name="add-to-draft"),
    path("drafts/<int:pk>/", drafts.draft, name="draft"),
    path("drafts/<int:pk>/unsaved/", drafts.unsaved, name="unsaved"),
    path("drafts/<int:pk>/review/", reviews.review, name="review"),
    path("drafts/<int:pk>/changed/", conflicts.changed, name="draft-changed"),
    path("drafts/<int:pk>/preview/", previews.preview, name="preview"),
    path("drafts/<int:pk>/tiles/<int:z>/<int:x>", previews.tile, name="preview-tile"),
    path("drafts/<int:pk>/<slug:way>/", drafts.move, name="draft-move"),
    path("answers/lookup/<slug:noun>/", answers.lookup, name="lookup"),
    path("answers/reading/", answers.reading, name="reading"),
    path("captures/<int:pk>/", captures.capture, name="capture"),
]
