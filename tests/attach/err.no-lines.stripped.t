A source line is asked of a program that was stripped of its debug information.
--- needs
cmd:strip
--- cmd
strip -o stripped "$TARGETS/calls"
"$KTRACE" --check -e 'uprobe:./stripped@calls.c:1 { }'
--- exit
3
--- stderr
stdin:1:1: error: ./stripped has no debug information: its source lines are not known [no-lines]
    1 | uprobe:./stripped@calls.c:1 { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: compile it with -g, or install the package with its debug symbols
