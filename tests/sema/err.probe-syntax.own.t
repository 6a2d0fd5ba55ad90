self, test, bench, iter and usdt without what they need.
--- prog
self:signal:SIGHUP { }
test: { }
test:a { }
test:a { }
bench:*x { }
iter:* { }
usdt: { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: 'self' needs a signal that it can wait for [probe-signal]
    1 | self:signal:SIGHUP { }
      | ^~~~~~~~~~~~~~~~~~
hint: self:signal:SIGUSR1
stdin:2:1: error: 'test' needs a name of your choice [probe-syntax]
    2 | test: { }
      | ^~~~~
hint: test:NAME
stdin:4:1: error: there are two 'test:a' [duplicate-probe]
    4 | test:a { }
      | ^~~~~~
stdin:3:1: note: the first one is here
    3 | test:a { }
      | ^~~~~~
stdin:5:1: error: 'bench' needs a name of your choice [probe-syntax]
    5 | bench:*x { }
      | ^~~~~~~~
hint: bench:NAME
stdin:6:1: error: 'iter' needs the name of one kind of objects [probe-syntax]
    6 | iter:* { }
      | ^~~~~~
hint: iter:NAME[:PIN], iter:NAME:MAP[:PIN]; 'ktrace -l iter:' lists them
stdin:7:1: error: 'usdt' needs a binary and the name of a probe [probe-syntax]
    7 | usdt: { }
      | ^~~~~
hint: usdt:BINARY:[PROVIDER:]NAME, usdt:[PROVIDER:]NAME with -p; 'ktrace -l usdt:BINARY' lists them
