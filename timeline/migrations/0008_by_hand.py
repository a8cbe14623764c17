import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0007_audit'),
    ]

    operations = [
        migrations.AddField(
            model_name='candidate',
            name='by_hand',
            field=models.BooleanField(default=False, help_text='A person marked its passage; no reading takes it away.'),
        ),
        migrations.AddField(
            model_name='candidate',
            name='corrected',
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name='candidate',
            name='corrected_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='candidate',
            name='corrected_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='candidates_corrected', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='candidate',
            name='made_of',
            field=models.ManyToManyField(related_name='made_into', to='timeline.candidate'),
        ),
        migrations.AddConstraint(
            model_name='candidate',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('corrected_at', None), ('corrected_by', None)), models.Q(('corrected_at__isnull', False), ('corrected_by__isnull', False)), _connector='OR'), name='candidate_is_corrected_at_a_time', violation_error_message='What was corrected was corrected by somebody, at a time.'),
        ),
        migrations.AlterField(
            model_name='auditrow',
            name='act',
            field=models.CharField(choices=[('publish', 'Published'), ('take in', 'Article taken in'), ('confirm', 'Facts of an article confirmed'), ('set aside', 'Article set aside'), ('take back', 'Article taken back'), ('add', 'Candidate added by hand'), ('split', 'Candidate split'), ('join', 'Candidate joined with another'), ('correct', 'Candidate corrected'), ('dismiss', 'Candidate dismissed'), ('undo', 'Candidate proposed again'), ('use', 'Candidate taken into a draft'), ('begin', 'Draft begun'), ('submit', 'Draft submitted'), ('recall', 'Draft taken back'), ('rebase', 'Draft merged with the event as it stands'), ('abandon', 'Draft abandoned'), ('reopen', 'Draft opened again'), ('accept', 'Draft accepted'), ('return', 'Draft returned'), ('reject', 'Draft rejected')], max_length=10),
        ),
    ]
