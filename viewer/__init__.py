"""Case Viewer: one clinical case report, read from one YAML file."""
