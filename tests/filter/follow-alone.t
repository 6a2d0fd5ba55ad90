Children of nobody cannot be followed.
--- args
--follow -e 'begin { }'
--- exit
2
--- stderr
ktrace: error: there is nobody to '--follow'
hint: it needs the process whose children are meant: -p PID or -c COMMAND
