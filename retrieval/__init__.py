"""Find the passages: everything here is derived from the store and can be rebuilt."""

import os

# Nothing is ever downloaded; read when the Hugging Face libraries are imported.
os.environ.setdefault("HF_HUB_OFFLINE", "1")
