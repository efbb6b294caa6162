"""The list of all blueprints: which nouns the API has."""

from flask import Flask

from formloom.web.api import Api
from formloom.web.blueprints.apps import apps
from formloom.web.blueprints.audit import audit
from formloom.web.blueprints.calendars import calendars
from formloom.web.blueprints.cases import cases
from formloom.web.blueprints.choices import choices
from formloom.web.blueprints.definitions import definitions
from formloom.web.blueprints.drafts import drafts
from formloom.web.blueprints.exports import exports
from formloom.web.blueprints.files import files
from formloom.web.blueprints.health import health
from formloom.web.blueprints.live import live
from formloom.web.blueprints.mail import mail
from formloom.web.blueprints.me import me
from formloom.web.blueprints.notices import notices
from formloom.web.blueprints.openapi import openapi
from formloom.web.blueprints.people import people
from formloom.web.blueprints.records import records
from formloom.web.blueprints.samples import samples
from formloom.web.blueprints.saved_views import saved_views
from formloom.web.blueprints.schemas import schemas
from formloom.web.blueprints.session import session
from formloom.web.blueprints.tasks import tasks
from formloom.web.blueprints.templates import templates
from formloom.web.blueprints.views import views
from formloom.web.blueprints.work import work

PREFIX = "/api/v1"
NOUNS = (
    session, me, mail, people, notices, live, apps, definitions, templates, samples, schemas, views, records,
    saved_views, exports, audit, drafts, choices, files, work, tasks, cases, calendars,
)


def install(app: Flask, api: Api) -> None:
    """Register them; everything under PREFIX is the API."""
    for noun in NOUNS:
        own = noun.url_prefix or ""
        api.register_blueprint(noun, url_prefix=PREFIX + own)
    app.register_blueprint(openapi, url_prefix=PREFIX)
    app.register_blueprint(health)
