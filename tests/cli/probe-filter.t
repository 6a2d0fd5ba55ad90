--probe-filter keeps the attach points whose full name it finds, whatever they are attached to; begin and end stay. What it leaves out is not missed; if it leaves nothing, that is told.
--- prog
begin { printf("begin\n"); }
tracepoint:syscalls:sys_enter_getp*,
tracepoint:syscalls:sys_exit_getppid { @[probe] = count(); }
end { printf("end\n"); }
--- cmd
list() { "$KTRACE" -l "$@" prog.bt; echo "status $?"; }
list --probe-filter '^tracepoint:.*_getp?pid$'
list --probe-filter 'nothing like it' --probe-filter 'enter_getp[pg]id'
"$KTRACE" --check --probe-filter 'nothing like it' -e 'tracepoint:syscalls:sys_enter_getp* { @ = count(); }'
echo "status $?"
"$KTRACE" --probe-filter '(' prog.bt
echo "status $?"
--- needs
root
tracefs
--- stdout
tracepoint:syscalls:sys_enter_getppid
tracepoint:syscalls:sys_enter_getpid
tracepoint:syscalls:sys_exit_getppid
status 0
tracepoint:syscalls:sys_enter_getpgid
tracepoint:syscalls:sys_enter_getppid
status 0
status 3
status 2
--- stderr
ktrace: error: nothing to attach to is left of the program [no-probes]
hint: --probe-filter finds no attach point; 'ktrace -l -e PROGRAM' shows their names
ktrace: error: --probe-filter '(': Unmatched ( or \(
hint: extended regular expressions are described in regex(7)
