"""The sentences of a chat channel beside answers: waiting, feedback, administration, figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.people import Role
from bot.wording.channel import Command


@dataclass(frozen=True, slots=True)
class ServiceWording:
    """Plain text; fields with ``{…}`` are formats, and what fills them is named."""

    late: str
    """Above an answer that comes late, as after a restart."""
    too_many: str
    """Somebody asks faster than is allowed; it goes on in ``{seconds}`` seconds."""
    chosen: str
    """Above the answer to a question that was chosen by a button: ``{question}``."""
    old_button: str
    """A button under a message that is not remembered any more."""
    nothing_asked: str
    """There is no answer to explain."""
    ask_what: str
    """A question was announced by a command, and none came."""
    examples: str
    """Above examples of questions that can be answered."""
    question: str
    """A question for a figure: ``{subject}`` is its indicator, period and place."""
    question_place: str
    """In it: ``{place}``."""
    chart: str
    """Button: a chart of the figures."""
    figures: str
    """Above a page of figures: ``{count}`` have ``{words}``."""
    no_figures: str
    """No figure has ``{words}``."""
    figures_how: str
    """Figures were asked for without words."""
    excel: str
    """Button: all of them as a workbook."""
    workbook: str
    """Under a workbook: ``{count}`` rows."""
    too_large: str
    """A workbook is larger than what a bot may send."""
    open_passage: str
    """Button under a card: the passage that a figure stands in."""
    no_chart: str
    """No figure has several periods or places."""
    chart_source: str
    """Under a chart: ``{source}``."""
    more: str
    """Button: questions to go on with."""
    more_heading: str
    """Above these questions."""
    no_more: str
    """There are none."""
    good: str
    bad: str
    wrong: str
    """Buttons: what one thinks of an answer."""
    thanks: str
    """Feedback was kept."""
    add_note: str
    """A wrong answer was reported: one may reply to this message to say what is wrong."""
    note_kept: str
    """What is wrong was kept."""
    reported: str
    """To administrators: ``{verdict}``, ``{question}``, ``{answer}``."""
    reported_note: str
    """Below it: ``{note}``."""
    verdicts: Mapping[str, str]
    make_golden: str
    """Button: make a golden question of it."""
    golden_made: str
    """It was made, with the id ``{id}``."""
    forgotten: str
    """What was kept of a person was deleted."""
    only_administrators: str
    """A command for administrators came from somebody else."""
    grant_how: str
    """How roles are given, when it was typed wrongly."""
    granted: str
    """``{person}`` is ``{role}`` now."""
    revoked: str
    """``{person}`` has no role any more."""
    nothing_to_revoke: str
    """``{person}`` had none that can be taken away."""
    roles: Mapping[Role, str]
    role_names: Mapping[str, Role]
    """Roles as people type them, lower case, without accents."""
    status: str
    """The state of the service; filled with the names used in it."""
    menu: tuple[Command, ...]
    """The commands of everybody."""
    group_menu: tuple[Command, ...]
    """Those of groups."""
    administrator_menu: tuple[Command, ...]
    """Those that administrators have beside those of everybody."""
    auditor_menu: tuple[Command, ...]
    """Those of auditors."""
    administrator_help: str
    """Below the help of everybody: what administrators may do."""
    auditor_help: str
    """The same for auditors."""
