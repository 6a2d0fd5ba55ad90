A self probe names a signal that can be waited for.
--- prog
self:signal:SIGNOPE { }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:1: error: 'self' needs a signal that it can wait for [probe-signal]
    1 | self:signal:SIGNOPE { }
      | ^~~~~~~~~~~~~~~~~~~
hint: self:signal:SIGUSR1
