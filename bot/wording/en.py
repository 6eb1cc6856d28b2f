"""English, for those whose Telegram speaks it.

What is made of documents stays Vietnamese, as they are: quotes, names, official citations, suggested
questions. So does the work of administrators.
"""

from dataclasses import replace

from bot.evidence.rule import Rule
from bot.understanding.frame import Asks, UnitAsked
from bot.wording import vi_reading, vi_service
from bot.wording.answering import AnswerWording
from bot.wording.channel import ChannelWording, Command
from bot.wording.explaining import WhyWording
from corpus.directive import Relation
from corpus.figure import Kind

ANSWERS = AnswerWording(
    ask_again="What would you like to know? Please type a question.",
    too_long="The question is longer than {limit} characters. Please shorten it.",
    empty_base="No documents have been added yet, so I cannot answer.",
    failed="Sorry, a technical problem kept me from answering this.",
    not_found="I did not find this in the documents: {missing}.",
    missing_year="this for the year {year}",
    missing_unstated_year="the year asked for; the text does not state it",
    missing_place="this for {place}",
    missing_unnamed_place="the name of the province; the text does not name it",
    missing_directive="the document “{directive}”",
    missing_topic="what was asked for",
    missing_detail="the detail asked for; the documents mention the topic, but do not state this",
    declined_injection="I only answer from the documents, and do not follow instructions of this kind.",
    declined_personal="I do not give personal information. You may ask about the contents of the documents.",
    declined_insult="I take note of that. If you need a figure or a text, please ask.",
    declined_harm="I do not help with what is against the law. You may ask about rights and regulations.",
    declined_forecast="I only tell what the documents state, without forecasts or comments.",
    declined_chat="Hello! Please ask about figures, tasks and policies in the reports and documents.",
    which_one="Several results match equally. Which one do you mean?",
    unnamed_province="a province (the text does not name it)",
    plan_completion="{figure} of the plan or target reached",
    beyond_plan="{direction} {figure} against the plan or target",
    target="target {figure}",
    percentage_points="(percentage points)",
    option="{indicator} — {document}",
    person="{name}, {role}",
    difference="Difference: {high} − {low} = {result}",
    ratio="Ratio: {high} : {low} ≈ {result} times",
    sum="Sum: {terms} = {result}",
    points="percentage points",
    risen="risen",
    fallen="fallen",
    above_target="the result is above the target",
    below_target="the result is below the target",
    reached="Yes, the plan or target was reached.\n{sentence}",
    not_reached="No, the plan or target was not reached.\n{sentence}",
    confirmed="Yes. {sentence}",
    corrected="The document states otherwise: {sentence}",
    according_to="According to “{source}”: {sentence}",
    dated_source="{title}, {day}",
    offer="{thing}: in “{document}”",
    left_out="({count} more in the document)",
)

WHY = WhyWording(
    looked_up="Looked up: {question}",
    understood="Understood as: {frame}.",
    found="Considered the {statements} nearest statements of {documents} documents.",
    stated="✓ {text}",
    left_out="✗ {text} – left out: {reasons}",
    far="has little in common with the question",
    behind="another figure fits better",
    year="year",
    months="time",
    day="day",
    place="place",
    number="number in the question",
    asks={
        Asks.QUANTITY: "asks for a figure",
        Asks.MEANING: "asks what a number means",
        Asks.DATE: "asks when",
        Asks.PERSON: "asks who",
        Asks.PLACE: "asks where",
        Asks.NAMES: "asks for names",
        Asks.LISTING: "asks for a list",
        Asks.CONTENT: "asks what is said",
    },
    units={
        UnitAsked.PERCENT: "in %",
        UnitAsked.RATE: "a rate",
        UnitAsked.MONEY: "an amount of money",
        UnitAsked.DURATION: "a span of time",
    },
    kinds={
        Kind.PLAN_COMPLETION: "share of the plan reached",
        Kind.CHANGE: "rise or fall",
        Kind.TARGET: "target",
    },
    rules={
        Rule.YEAR: "of another time",
        Rule.PLACE: "of another place",
        Rule.UNIT: "in another unit",
        Rule.NUMBER: "does not go with the number in the question",
        Rule.KIND: "a target where a result is asked for, or the reverse",
        Rule.CONTRAST: "of another kind of thing",
        Rule.POPULATION: "not about the group asked for",
        Rule.CODE: "not about the code asked for",
        Rule.TOPIC: "not about what the question newly names",
        Rule.NAME: "of another place or name",
        Rule.COMPARISON: "compared with something else, or the other way round",
    },
)

MENU = (
    Command("new", "Start a new topic"),
    Command("why", "Why the last answer is what it is"),
    Command("docs", "List and search documents"),
    Command("figures", "List figures, as a workbook too"),
    Command("chart", "Draw a chart of an indicator"),
    Command("help", "How to ask, with examples"),
    Command("forget", "Delete my data"),
)
GROUP_MENU = (
    Command("ask", "Ask a question"),
    Command("help", "How to ask, with examples"),
)

CHANNEL = ChannelWording(
    commands=(Command("new", "Start a new topic"), Command("help", "How to ask and how to read an answer")),
    start=(
        "Hello! I am Dẫn Chứng.\n"
        "Ask about figures, tasks and directives in the reports and documents that I hold; "
        "I answer briefly, with the original Vietnamese text as evidence.\n\n"
        "Please type a question, best in Vietnamese, with or without accents. See also: /help"
    ),
    help=(
        "How to ask\n"
        "• Name what you want to know, the time and the place: “Năm 2017 Hà Nội còn bao nhiêu hộ nghèo?”\n"
        "• Follow up right away: “còn năm 2018?”\n"
        "• Accents may be left out; abbreviations are understood. So is simple English.\n\n"
        "How to read an answer\n"
        "• The first line is what you asked for. The box below is the text that it stands on: "
        "tap to open it; what is quoted is bold.\n"
        "• Where the documents do not say, I say what is missing, and do not guess.\n\n"
        "Commands\n"
        "/new – start a new topic, forget the questions before\n"
        "/why – why the last answer is what it is\n"
        "/docs – the documents; /docs việc làm – search them\n"
        "/figures hộ nghèo – list figures, as a workbook too\n"
        "/chart hộ nghèo – draw a chart\n"
        "/forget – delete what I keep of you\n"
        "/help – this help"
    ),
    forgotten="I have forgotten the questions before. Please start a new topic.",
    text_only="I can only read text. Please type your question.",
    no_files=(
        "Thank you. Documents are added by administrators, so I do not open this file; "
        "please type a question."
    ),
    unknown_command="I do not have this command. Just type a question, or see /help.",
    failed="Sorry, a technical problem kept me from answering this. Please ask again in a few minutes.",
    missing_label="The documents lack: ",
    nearest_label="Nearest in the documents (not an answer):",
    replaces="replaces {document}",
    amended={
        Relation.AMENDS: "amended by {newer}",
        Relation.REPLACES: "replaced or repealed by {newer}",
    },
    notice="⚠️ {document} {deed}.",
    options_hint="Please tap one of them, or type the question anew.",
    page="page {page}",
    document_number="No. {number}",
    issued_on="{day}/{month}/{year}",
)

READING = replace(
    vi_reading.READING,
    place="passage {place}/{count}",
    earlier="◀ Passage before",
    later="Passage after ▶",
    card="📄 Document",
    read="📖 Read from the start",
    file="📎 File",
    original="🔗 Original",
    copy_citation="📋 Copy citation",
    gone="This passage or document is not there any more, or not for you.",
    documents="{count} documents:",
    documents_with="{count} documents with “{words}”:",
    no_documents="There are no documents yet.",
    no_documents_with="No document has “{words}”.",
    back="◀ Page before",
    onward="Page after ▶",
    card_fields=(
        ("kind", "Kind"),
        ("number", "Number"),
        ("issuer", "Issued by"),
        ("issued_on", "Issued on"),
        ("effective_from", "In force from"),
        ("effective_to", "In force until"),
        ("place", "Place"),
    ),
    internal="Internal",
    contents="{passages} passages, {figures} figures",
    old_version="Old version: there is a newer one.",
)

SERVICE = replace(
    vi_service.SERVICE,
    late="Sorry, this answer comes late.",
    too_many="You ask rather fast. Please ask again in {seconds} seconds.",
    chosen="You chose: {question}",
    old_button="This button is too old. Please ask again.",
    nothing_asked="There is no answer to explain yet. Please ask a question first.",
    ask_what="Please type the question behind the command: /ask Tỷ lệ hộ nghèo năm 2023 là bao nhiêu?",
    examples="Examples from the documents at hand (tap to ask):",
    chart="📊 Chart",
    figures="{count} figures with “{words}”:",
    no_figures="No figure has “{words}”.",
    figures_how="Please type words behind the command, such as: /figures hộ nghèo",
    excel="📥 Workbook",
    workbook="{count} figures, with a column for their sources.",
    too_large="These are too many figures. Please add a word.",
    open_passage="📖 Passage",
    no_chart="No such indicator has several periods or places to draw.",
    chart_source="Source: {source}",
    more="💡 Ask on",
    more_heading="You may go on with:",
    no_more="There is no question nearby that the documents answer.",
    wrong="⚠️ Wrong",
    thanks="Thank you. The administrators have been told.",
    add_note="Thank you for the report. To say what is wrong, reply to this message.",
    note_kept="Thank you. The administrators have your note.",
    forgotten="I have deleted the conversation, feedback and messages of yours that I kept.",
    only_administrators="This command is for administrators.",
    menu=MENU,
    group_menu=GROUP_MENU,
)
