"""Ways out, one file each: from a queued payload to what its receiver gets."""
