"""Files that are no text: converted into lines by a process of its own, which can be killed."""
