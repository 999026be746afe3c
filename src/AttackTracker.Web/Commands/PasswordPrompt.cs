using System.Text;

namespace AttackTracker.Web.Commands;

/// <summary>Takes a password from the keyboard without showing it, or a line of standard input where that is no keyboard; never from the command line, which others can see.</summary>
internal static class PasswordPrompt
{
    /// <exception cref="FormatException">Nothing came, or the two that were typed differ.</exception>
    public static async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected)
        {
            return await Console.In.ReadLineAsync(cancellationToken) ?? throw new FormatException("The password is read from standard input, where nothing came.");
        }

        var password = ReadHidden("Password: ");
        return password == ReadHidden("Once more: ") ? password : throw new FormatException("The two passwords differ; nothing was changed.");
    }

    private static string ReadHidden(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
