"""Who may do what."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from bot.question import Audience
from bot.settings import Settings
from store import audit, users


class Role(StrEnum):
    """What somebody is to the office."""

    CITIZEN = "citizen"
    OFFICIAL = "official"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


class Act(StrEnum):
    """Acts of the audit that are about roles."""

    GRANTED = "role.granted"
    REVOKED = "role.revoked"


INSIDERS = frozenset({Role.OFFICIAL, Role.ADMINISTRATOR, Role.AUDITOR})
"""Those who see internal documents."""


def audience_of(role: Role) -> Audience:
    """The documents that a role sees."""
    return Audience.OFFICIAL if role in INSIDERS else Audience.CITIZEN


@dataclass(frozen=True, slots=True)
class People:
    """The roles of the people of one channel: those of the settings, and those that were granted.

    A role of the settings goes before a granted one, so that nobody can be locked out.
    """

    channel: str
    appointed: Mapping[str, Role]

    @classmethod
    def of(cls, settings: Settings, channel: str) -> "People":
        """The people that settings name."""
        appointed: dict[str, Role] = {}
        for role, persons in (
            (Role.OFFICIAL, settings.officials),
            (Role.AUDITOR, settings.auditors),
            (Role.ADMINISTRATOR, settings.administrators),
        ):
            appointed.update((str(person), role) for person in persons)
        return cls(channel, appointed)

    def role_of(self, session: Session, person: int) -> Role:
        """The role of a person; a citizen is whoever has no other."""
        name = str(person)
        granted = self.appointed.get(name) or users.role_of(session, self.channel, name)
        return Role(granted or Role.CITIZEN)

    def with_role(self, session: Session, roles: Collection[Role]) -> list[int]:
        """The people who have one of some roles."""
        everybody = {**users.roles(session, self.channel), **self.appointed}
        return sorted(int(person) for person, role in everybody.items() if role in roles)

    def grant(self, session: Session, person: int, role: Role, by: int) -> None:
        """Give a person a role, and record it."""
        users.grant(session, self.channel, str(person), role.value, str(by))
        self._record(session, Act.GRANTED, person, by, {"role": role.value})

    def revoke(self, session: Session, person: int, by: int) -> bool:
        """Take the granted role of a person away, and record it; false when there was none."""
        if not users.revoke(session, self.channel, str(person)):
            return False
        self._record(session, Act.REVOKED, person, by, {})
        return True

    def _record(self, session: Session, act: Act, person: int, by: int, details: dict[str, str]) -> None:
        audit.record(session, f"{self.channel}:{by}", act, details={"person": str(person), **details})
