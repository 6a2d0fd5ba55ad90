percpu_kaddr() is the address of each CPU's own variable: this CPU's, another's, 0 where there is no such
CPU; a variable that is not one of each CPU is told. (The type information of 5.10 has no variables, nor any of modules.)
--- cmd
"$KTRACE" -q -e 'begin {
	print(percpu_kaddr("runqueues").cpu == cpu);
	$first = percpu_kaddr("runqueues", 0);
	if ($first != 0) { print($first.cpu); }
	print(percpu_kaddr("runqueues", 100000) == 0);
	exit(); }'
"$KTRACE" --dry-run -e 'begin { print(percpu_kaddr("no_such_variable")); }' 2>&1 || :
--- needs
module_btf
vm
root
btf
--- stdout
true
0
true


stdin:1:28: error: the kernel has no variable 'no_such_variable' for each CPU [no-percpu-variable]
    1 | begin { print(percpu_kaddr("no_such_variable")); }
      |                            ^~~~~~~~~~~~~~~~~~
