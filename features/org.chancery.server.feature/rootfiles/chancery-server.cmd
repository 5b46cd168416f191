@echo off
rem Runs a department's server, or one of its commands: chancery-server --help
rem Java and languages as for chancery-cli, which lies beside it.
setlocal
set "CHANCERY_APPLICATION=org.chancery.server.application"
rem Its log is apart from that of the one who also works here.
if not defined CHANCERY_DATA set "CHANCERY_DATA=@user.home/.chancery/server-workspace"
call "%~dp0chancery-cli.cmd" %*
exit /b %ERRORLEVEL%
