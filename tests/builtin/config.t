config is a record of the settings in force; its members are constants.
--- prog
config = { max_strlen = 100; missing_probes = "warn"; print_maps_on_exit = false }
begin {
	print((config.max_strlen, config().missing_probes, config.print_maps_on_exit, config.license));
	if comptime (config.max_strlen > 64) { print("long"); } else { fail("short"); }
	$c = config;
	print(($c.max_strlen, $c.missing_probes));
	@ = 1;
	exit();
}
--- args
-q -
--- needs
root
--- stdout
(100, warn, false, GPL)
long
(100, warn)
