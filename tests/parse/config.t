Settings of each kind; the last semicolon may be missing.
--- prog
config = {
	max_map_keys = 100; license = "GPL";
	stack_mode = perf;
	cpp_demangle = false;
	on_stack_limit = -1;
	time = 5ms
}
begin { }
--- args
-d parse -
--- stdout
(program
  (config
    (max_map_keys 100)
    (license "GPL")
    (stack_mode perf)
    (cpp_demangle false)
    (on_stack_limit -1)
    (time 5000000ns))
  (probe "begin"))
