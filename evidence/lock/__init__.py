"""evidence.lock <-> what sources held of the references when they were last asked."""
