"""What each party says of an incident: kept beside the record's own finding."""

from .accounts import accounts_of
from .identity import Parties
from .rivals import rival_blame
from .views import admitting, parties_of

__all__ = ["Parties", "accounts_of", "admitting", "parties_of", "rival_blame"]
