A wildcard over system calls whose arguments are not read is one program, a single one an event.
--- cmd
"$KTRACE" -d plan -e 'tracepoint:syscalls:sys_enter_s* { @ = count(); }' | sed -n 's/^\(prog.*by .*\):.*sys_enter_sync .*/\1/p'
"$KTRACE" -d plan -e 'tracepoint:syscalls:sys_enter_sync { @ = count(); }' | grep ^prog
"$KTRACE" -d plan --no-feature tp_btf -e 'tracepoint:syscalls:sys_enter_s* { @ = count(); }' | sed -n 's/^\(prog.*by .*\):.*sys_enter_sync .*/\1/p'
--- needs
root
tracefs
tp_btf
--- filter
s/: tracepoint.*//
--- stdout
prog 0 tracepoint by tp_btf sys_enter
prog 0 tracepoint by perf tracepoint
prog 0 tracepoint by perf tracepoint
