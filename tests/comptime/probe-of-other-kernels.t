A probe whose condition is false by what is known of this machine is no part of the program: neither what it is
attached to nor the fields that it names need to be there.
--- prog
tracepoint:no:such_event
/has_tracepoint("no:such_event") && args.flag/
{
	@seen = count();
	print(args.nothing);
}
fentry:no_such_function /kver < kver("2.6")/ { print(args.nothing); }
begin /has_tracepoint("syscalls:sys_enter_read")/ { print("read"); exit(); }
end { print(@seen); }
--- args
-
--- needs
root
tracefs
--- stdout
read


--- stderr
Attached 2 probes
