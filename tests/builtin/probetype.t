probetype is a constant for each type of probe: `special` for begin, end and self.
--- prog
begin, end, interval:ms:1, tracepoint:syscalls:sys_enter_openat, uprobe:libc:malloc {
	if comptime (probetype == "special") { print((probetype, probe)); }
	if comptime (probetype == "interval") { print(probetype); exit(); }
	if (probetype == "uprobe" && comm == "no such command") { print(probetype); }
}
--- args
-q -
--- needs
root
--- stdout
(special, begin)
interval
(special, end)


