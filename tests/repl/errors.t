A wrong line is told with its place, and the prompt goes on; the status says that something was wrong.
--- stdin
curtask.nosuch
begin { @a = nosuch(); }
nosuchprobe:x { }
1 +
.nosuch
.print @nosuch
.stop
.stop x
.set nosuch 1
.set max_map_keys x
.load nosuch.bt
.type nosuchtype
.list nosuch:*
.help nosuch
@x = 1
@x = "text"
begin { @x[1] = 1; }
@x
--- args
--repl
--- needs
root
--- exit
1
--- stdout
@x: 1
--- stderr
input:1:1: error: 'struct task_struct' has no member 'nosuch' [member]
    1 | curtask.nosuch
      | ^~~~~~~~~~~~~~
input:1:14: error: there is no function 'nosuch' [undefined-function]
    1 | begin { @a = nosuch(); }
      |              ^~~~~~~~
input:1:1: error: there is no probe type 'nosuchprobe' [probe-type]
    1 | nosuchprobe:x { }
      | ^~~~~~~~~~~~~
input:1:4: error: expected a value before '}' [syntax]
    1 | 1 +
      |    ^
ktrace: error: there is no command '.nosuch'
hint: '.help' lists the commands
ktrace: error: there is no map '@nosuch'
hint: '.maps' lists them
ktrace: error: no program runs
ktrace: error: not a number: 'x'
hint: '.jobs' lists the programs that run
ktrace: error: there is no setting 'nosuch'
hint: 'ktrace help' lists the settings
ktrace: error: not a value for it: 'x'
hint: max_map_keys: keys that a map can hold
ktrace: error: cannot read 'nosuch.bt': No such file or directory
ktrace: error: there is no type 'nosuchtype'
ktrace: error: there is no probe type 'nosuch'
hint: 'ktrace -h' shows how to list
ktrace: error: there is no help for 'nosuch'
hint: 'ktrace help' lists the names
input:1:1: error: '@x' holds integers, cannot assign a string [map-type]
    1 | @x = "text"
      | ^~~~~~~~~~~
hint: '@x' is kept from a program before; '.clear @x' forgets it
input:1:9: error: '@x' has no keys, but is used with one here [map-keys]
    1 | begin { @x[1] = 1; }
      |         ^~~~~
hint: '@x' is kept from a program before; '.clear @x' forgets it
