signal() and signal_thread() want a signal that there is.
--- prog
begin { signal("FOO"); signal(0); signal_thread(65); signal_thread("SIGX"); }
--- args
--unsafe --dry-run -
--- needs
send_signal
--- exit
1
--- stderr
stdin:1:16: error: there is no such signal [unknown-signal]
    1 | begin { signal("FOO"); signal(0); signal_thread(65); signal_thread("SIGX"); }
      |                ^~~~~
stdin:1:31: error: there is no such signal [unknown-signal]
    1 | begin { signal("FOO"); signal(0); signal_thread(65); signal_thread("SIGX"); }
      |                               ^
stdin:1:49: error: there is no such signal [unknown-signal]
    1 | begin { signal("FOO"); signal(0); signal_thread(65); signal_thread("SIGX"); }
      |                                                 ^~
stdin:1:68: error: there is no such signal [unknown-signal]
    1 | begin { signal("FOO"); signal(0); signal_thread(65); signal_thread("SIGX"); }
      |                                                                    ^~~~~~
