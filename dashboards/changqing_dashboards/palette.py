"""The colours of charts, in the order in which they are given out."""

COLORS = ["#1f6f50", "#c9a227", "#2f7fa3", "#b5563c", "#7a9e7e", "#7b6d8d", "#4f5d75", "#8c6d46"]
