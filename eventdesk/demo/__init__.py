"""The demo event: invented people through the whole main job, by the same use cases as a real event."""
