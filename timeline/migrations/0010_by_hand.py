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
    ]
