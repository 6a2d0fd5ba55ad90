like() on a string of full length is no maze to the verifier, whatever the pattern.
--- cmd
"$KTRACE" --dry-run -q -e 'tracepoint:syscalls:sys_enter_openat /like(str(args.filename), "/proc/*/abcdefghijklmnopqrstuvwxyz?0123456789*/stat")/ { @[comm] = count(); }'
echo "status $?"
--- needs
root
--- stdout
status 0
