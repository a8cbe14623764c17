"""The nouns of the record, one module each."""

from timeline.models.actor import Actor, ActorKind, ActorName, ActorText, NameKind
from timeline.models.affiliation import Affiliation, Relation
from timeline.models.article import Article, ArticleState
from timeline.models.audit_row import Act, AuditRow
from timeline.models.bulk_import import BulkImport, BulkRow, BulkState, RowVerdict
from timeline.models.candidate import Candidate, CandidateState
from timeline.models.capture import Capture
from timeline.models.citation import Citation
from timeline.models.claim import About, Claim, ClaimClaimant, Whom
from timeline.models.draft import Decision, Draft, DraftPassage, DraftState, Verdict
from timeline.models.edition import Edition
from timeline.models.event import Confidence, Event, EventText, Grade, Protection
from timeline.models.event_link import EventLink, LinkRelation
from timeline.models.event_place import EventPlace, PlacePrecision
from timeline.models.fetching import Fetching, FetchingState
from timeline.models.former_slug import FormerSlug
from timeline.models.involvement import Involvement
from timeline.models.kind import Glyph, Kind, KindGroup, KindGroupText, KindText
from timeline.models.merger import Mergeable, Merger
from timeline.models.outlet import Outlet
from timeline.models.passage import Passage
from timeline.models.period import Period, PeriodText
from timeline.models.place import Place, PlaceKind, PlaceName
from timeline.models.reach import Reach
from timeline.models.revision import Label, Revision
from timeline.models.role import Role, RoleText
from timeline.models.side import Side, SideText
from timeline.models.site import Site, SiteText
from timeline.models.source import Reachable, Source, SourceKind
from timeline.models.standing import Standing, StandingText
from timeline.models.user import User

__all__ = [
    "About",
    "Act",
    "Actor",
    "ActorKind",
    "ActorName",
    "ActorText",
    "Affiliation",
    "Article",
    "ArticleState",
    "AuditRow",
    "BulkImport",
    "BulkRow",
    "BulkState",
    "Candidate",
    "CandidateState",
    "Capture",
    "Citation",
    "Claim",
    "ClaimClaimant",
    "Confidence",
    "Decision",
    "Draft",
    "DraftPassage",
    "DraftState",
    "Edition",
    "Event",
    "EventLink",
    "EventPlace",
    "EventText",
    "Fetching",
    "FetchingState",
    "FormerSlug",
    "Glyph",
    "Grade",
    "Involvement",
    "Kind",
    "KindGroup",
    "KindGroupText",
    "KindText",
    "Label",
    "LinkRelation",
    "Mergeable",
    "Merger",
    "NameKind",
    "Outlet",
    "Passage",
    "Period",
    "PeriodText",
    "Place",
    "PlaceKind",
    "PlaceName",
    "PlacePrecision",
    "Protection",
    "Reach",
    "Reachable",
    "Relation",
    "Revision",
    "Role",
    "RoleText",
    "RowVerdict",
    "Side",
    "SideText",
    "Site",
    "SiteText",
    "Source",
    "SourceKind",
    "Standing",
    "StandingText",
    "User",
    "Verdict",
    "Whom",
]
