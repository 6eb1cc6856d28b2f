"""Find the passages: everything here is derived from the store and can be rebuilt."""
