A line that is typed into bash is told.
--- args
-q "$TESTS/../examples/bashreadline.bt"
--- needs
root
file:/bin/bash
--- trigger
bash --norc -i >/dev/null 2>&1 <<-EOT
	echo a-line-that-is-typed
	exit
EOT
--- match
^[0-9:]{8}  [0-9]+ +echo a-line-that-is-typed$
