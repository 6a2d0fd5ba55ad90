The advice for a full map that is not declared names the setting.
--- prog
config = { max_map_keys = 2 }
BEGIN { @m[1] = 1; @m[2] = 1; @m[3] = 1; }
--- args
-q -
--- needs
root
--- stdout


@m[1]: 1
@m[2]: 1
--- stderr
stdin:2:9: warning: map '@m' is full (2 keys): 1 insertion was refused; raise 'max_map_keys', or declare the map with its size
