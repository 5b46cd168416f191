@echo off
rem Runs one of Chancery's commands without a window: chancery-cli --help
rem Finds a Java 21 or later in CHANCERY_JAVA (a program), JAVA_HOME, the PATH and the usual folders.
rem --lang en speaks English; JVM options go into CHANCERY_JAVA_OPTS.
setlocal
chcp 65001 >nul
if not defined CHANCERY_APPLICATION set "CHANCERY_APPLICATION=org.chancery.cli.application"
if not defined CHANCERY_DATA set "CHANCERY_DATA=@user.home/.chancery/workspace"
set "JAVA_FOUND="
if defined CHANCERY_JAVA call :try "%CHANCERY_JAVA%"
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
call :try "%~dp0jre\bin\java.exe"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~$PATH:j"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*") do call :try "%%~d\bin\java.exe"
if not defined JAVA_FOUND (
	echo Chancery needs Java 21 or later and found none: install it ^(for example Eclipse Temurin 21^), or point JAVA_HOME at it. 1>&2
	exit /b 1
)
rem The application reads --lang too; the platform has to know it before that.
set "LANGUAGE=zh_TW"
set "BEFORE="
for %%w in (%*) do call :word %%w
if /i "%LANGUAGE:~0,2%"=="zh" set "LANGUAGE=zh_TW"
:run
for %%l in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%l"
"%JAVA_FOUND%" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.util.logging.config.file="%~dp0logging.properties" --enable-native-access=ALL-UNNAMED -Dslf4j.internal.verbosity=ERROR %CHANCERY_JAVA_OPTS% -jar "%LAUNCHER%" -application %CHANCERY_APPLICATION% -nosplash -nl %LANGUAGE% -data %CHANCERY_DATA% %*
rem 23: the workbench asks to be started again, as after an installation.
if "%ERRORLEVEL%"=="23" if not "%CHANCERY_APPLICATION%"=="org.chancery.cli.application" goto run
exit /b %ERRORLEVEL%

rem Takes the word after --lang. In a batch file = divides words too.
:word
if "%BEFORE%"=="--lang" set "LANGUAGE=%~1"
set "BEFORE=%~1"
exit /b 0

rem Sets JAVA_FOUND to program %1 if it is a Java 21 or later and none was found yet.
:try
if defined JAVA_FOUND exit /b 0
if not exist "%~1" exit /b 0
for /f "tokens=3" %%v in ('""%~1" -version 2>&1" ^| findstr /c:"version \""') do for /f "delims=.-+ tokens=1" %%m in ("%%~v") do if %%m geq 21 set "JAVA_FOUND=%~1"
exit /b 0
