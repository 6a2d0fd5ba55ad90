--no-warnings silences warnf(), and JSON has errorf() as a record.
--- prog
begin { warnf("quiet"); errorf("loud %d", 2); exit(); }
--- args
-q -f json --no-warnings -
--- needs
root
--- stdout
{"type": "errorf", "msg": "loud 2", "filename": "stdin", "line": 1, "col": 25}
