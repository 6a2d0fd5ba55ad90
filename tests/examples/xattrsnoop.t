Attributes that are set and removed are told with size, name and file; reading is not when it is not wanted.
--- args
-q "$TESTS/../examples/xattrsnoop.bt" -- --changes
--- needs
root
--- trigger
"$TARGETS/acts" xattr
--- match
 acts +setxattr +[^ ].* user.colour +an-act$
 acts +removexattr +[^ ].* user.colour +an-act$
! acts +getxattr
