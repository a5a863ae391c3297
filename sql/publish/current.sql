select publish from ops.current_publish
