More attach points than max_probes: --yes allows them, for once.
--- prog
begin, interval:s:1 { }
--- env
KTRACE_MAX_PROBES=1
--- args
--yes --check -d points -
--- stdout
program 0: begin at 1:1
	point 0: begin
program 1: interval at 1:1
	point 1: interval:s:1
