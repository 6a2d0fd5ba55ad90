A line that starts with # in a block.
--- prog
begin {
	# exit here
	exit();
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:2: error: '#' has no meaning here [bad-char]
    2 |     # exit here
      |     ^~~~~~~~~~~
hint: comments start with '//'; C directives stand before the first probe
