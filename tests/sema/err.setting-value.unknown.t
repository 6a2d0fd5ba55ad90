Unknown settings and bad values are errors.
--- prog
config = { max_strln = 5; max_map_keys = "many"; stack_mode = perff; print_maps_on_exit = 7 }
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:12: error: there is no setting 'max_strln' [unknown-setting]
    1 | config = { max_strln = 5; max_map_keys = "many"; stack_mode = perff; print_maps_on_exit = 7 }
      |            ^~~~~~~~~~~~~
hint: did you mean 'max_strlen'?
stdin:1:27: error: 'many' is not a value for 'max_map_keys' [setting-value]
    1 | config = { max_strln = 5; max_map_keys = "many"; stack_mode = perff; print_maps_on_exit = 7 }
      |                           ^~~~~~~~~~~~~~~~~~~~~
hint: 'max_map_keys' is a number from 1 to 4294967295
stdin:1:50: error: 'perff' is not a value for 'stack_mode' [setting-value]
    1 | config = { max_strln = 5; max_map_keys = "many"; stack_mode = perff; print_maps_on_exit = 7 }
      |                                                  ^~~~~~~~~~~~~~~~~~
hint: 'stack_mode' is one of bpftrace|perf|raw|build_id
