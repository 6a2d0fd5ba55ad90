write_user() changes the memory of the process.
--- prog
tracepoint:syscalls:sys_enter_getgroups /comm == "written"/ {
	print(write_user(args.grouplist, "changed", 8));
	print(write_user(0, "changed", 8));
}
--- args
-q --unsafe -c "$TARGETS/written" -
--- needs
root
tracefs
probe_write_user
--- stdout
true
false
changed


