Page faults are counted exactly: one for each page that is touched for the first time.
--- counts
software
--- cmd
"$KTRACE" -q -c "$TARGETS/pages 300" -e "
uprobe:$TARGETS/pages:touch_begin { @on = pid; }
uprobe:$TARGETS/pages:touch_end { @on = 0; }
software:page-faults:1 /@on == pid && comm == \"pages\"/ { @faults = count(); }"
--- needs
root
uprobe
--- stdout


@faults: 300
@on: 0
