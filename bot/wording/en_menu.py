"""English, for the menus of those whose Telegram speaks English; answers are in the documents' language."""

from bot.wording.channel import Command

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
