"""The sentences of answers and refusals."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnswerWording:
    """Everything the core says that is not a quote, in one language; plain text.

    Fields with ``{…}`` are formats; what fills them is named.
    """

    ask_again: str
    """The message holds no question."""
    too_long: str
    """Format of the limit a message exceeds: ``{limit}`` characters."""
    empty_base: str
    """No document has been published yet."""
    failed: str
    """Something broke while answering; nothing the person did wrong."""
    not_found: str
    """Format: the documents do not state ``{missing}``."""
    missing_year: str
    """Format of what is missing: the topic in the year ``{year}``."""
    missing_unstated_year: str
    """The year that is asked for; the text does not state it."""
    missing_place: str
    """Format of what is missing: the place ``{place}``."""
    missing_unnamed_place: str
    """The documents that come closest never name their province."""
    missing_directive: str
    """Format of what is missing: the directive ``{directive}``."""
    missing_topic: str
    """Nothing about the topic of the question."""
    missing_detail: str
    """The topic is there, the detail asked for is not."""
    declined_injection: str
    """Instructions to the bot are not followed."""
    declined_personal: str
    """Personal data is not given."""
    declined_insult: str
    """An insult is met with an offer to help."""
    declined_harm: str
    """No help with breaking the law."""
    declined_forecast: str
    """No predictions and no opinions."""
    declined_chat: str
    """Small talk."""
    which_one: str
    """Several rows answer equally: which is meant?"""
    unnamed_province: str
    """How a province that its document never names is called."""
    plan_completion: str
    """Format of a share of a plan reached: ``{figure}``."""
    beyond_plan: str
    """Format of how far a result is beyond or short of its plan: ``{direction}``, ``{figure}``."""
    target: str
    """Format of a target: ``{figure}``."""
    percentage_points: str
    """Marks a change as one in percentage points."""
    option: str
    """Format of a choice: ``{indicator}`` of ``{document}``."""
    person: str
    """Format of a person with the role: ``{name}``, ``{role}``."""
    difference: str
    """Format of a computed difference: ``{high}``, ``{low}``, ``{result}``."""
    ratio: str
    """Format of a computed ratio: ``{high}``, ``{low}``, ``{result}``."""
    sum: str
    """Format of a computed sum: ``{terms}``, ``{result}``."""
    points: str
    """The unit of a difference between percentages."""
    risen: str
    """A figure is higher than that of an earlier period."""
    fallen: str
    """A figure is lower than that of an earlier period."""
    above_target: str
    """A result is higher than its target."""
    below_target: str
    """A result is lower than its target."""
    reached: str
    """Format of a plan that was reached, as the question asks: ``{sentence}``."""
    not_reached: str
    """Format of a plan that was not reached, as the question asks: ``{sentence}``."""
    confirmed: str
    """Format of a claim that holds: ``{sentence}``."""
    corrected: str
    """Format of what is stated instead of a claim: ``{sentence}``."""
    according_to: str
    """Format of a sentence with its document: ``{source}``, ``{sentence}``."""
    dated_source: str
    """Format of a document with its date: ``{title}``, ``{day}``."""
    left_out: str
    """Format: the document lists ``{count}`` more items."""
    offer: str
    """Format of what comes nearest under a refusal: ``{thing}``, by its year and place, in ``{document}``."""
