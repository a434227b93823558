# Read by the other scripts: installs Debian packages as root or with sudo, or says how to.
apt_install() {
    command="apt-get install -y --no-install-recommends $*"
    if ! command -v apt-get >/dev/null; then
        echo "Please install these with your system's package manager, then run make again: $*" >&2
        exit 1
    elif [ "$(id -u)" = 0 ]; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive $command >/dev/null
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive $command >/dev/null
    else
        printf 'Administrator rights are needed. Please run this, then make again:\n\n    sudo %s\n\n' "$command" >&2
        exit 1
    fi
}
