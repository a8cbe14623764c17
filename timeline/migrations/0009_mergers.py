import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0008_by_hand'),
    ]

    operations = [
        migrations.CreateModel(
            name='Merger',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('noun', models.CharField(choices=[('actor', 'Actors'), ('place', 'Places'), ('outlet', 'Outlets'), ('source', 'Sources')], max_length=10)),
                ('gone', models.SlugField(max_length=100)),
                ('kept', models.SlugField(max_length=100)),
                ('reason', models.CharField(help_text='Public: why they are one.', max_length=500)),
                ('at', models.DateTimeField()),
                ('position', models.PositiveIntegerField()),
                ('version', models.PositiveIntegerField()),
                ('written', models.JSONField(default=dict)),
                ('former', models.JSONField(default=list)),
                ('articles', models.JSONField(default=list)),
                ('drafts', models.JSONField(default=dict)),
                ('undone_at', models.DateTimeField(null=True)),
                ('undone_because', models.CharField(blank=True, help_text='Public: why they are two after all.', max_length=500)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mergers', to=settings.AUTH_USER_MODEL)),
                ('undone_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='mergers_undone', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['at'], name='merger_at')],
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('noun__in', ['actor', 'place', 'outlet', 'source'])), name='merger_noun_is_known', violation_error_message='Actors, places, outlets and sources can be merged.'),
                    models.CheckConstraint(condition=models.Q(('gone', models.F('kept')), _negated=True), name='merger_is_of_two', violation_error_message='A record cannot be merged into itself: choose two.'),
                    models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='merger_says_why', violation_error_message='Say why the two are one.'),
                    models.CheckConstraint(condition=models.Q(models.Q(('undone_at', None), ('undone_because', ''), ('undone_by', None)), models.Q(('undone_at__isnull', False), ('undone_by__isnull', False), models.Q(('undone_because', ''), _negated=True)), _connector='OR'), name='merger_is_undone_with_a_reason', violation_error_message='Whoever parts two records again says why.'),
                    models.UniqueConstraint(condition=models.Q(('undone_at', None)), fields=('noun', 'gone'), name='merger_of_a_record_stands_once', violation_error_message='This record was merged already.'),
                ],
            },
        ),
        migrations.AlterField(
            model_name='auditrow',
            name='act',
            field=models.CharField(choices=[('publish', 'Published'), ('take in', 'Article taken in'), ('confirm', 'Facts of an article confirmed'), ('set aside', 'Article set aside'), ('take back', 'Article taken back'), ('add', 'Candidate added by hand'), ('split', 'Candidate split'), ('join', 'Candidate joined with another'), ('correct', 'Candidate corrected'), ('dismiss', 'Candidate dismissed'), ('undo', 'Candidate proposed again'), ('use', 'Candidate taken into a draft'), ('begin', 'Draft begun'), ('submit', 'Draft submitted'), ('recall', 'Draft taken back'), ('rebase', 'Draft merged with the event as it stands'), ('abandon', 'Draft abandoned'), ('reopen', 'Draft opened again'), ('accept', 'Draft accepted'), ('return', 'Draft returned'), ('reject', 'Draft rejected'), ('merge', 'Two records merged'), ('part', 'Merging undone')], max_length=10),
        ),
    ]
