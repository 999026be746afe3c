namespace AttackTracker.Core.Text;

/// <summary>Reference data that cannot be used. The message names the file and the line: "sites.json line 12: ...".</summary>
public sealed class ReferenceDataException : Exception
{
    /// <summary>Says what is wrong, where.</summary>
    public ReferenceDataException(string fileName, int line, string fault, Exception? cause = null)
        : base(Spoken.Of(Texts.DataFault, fileName, line, fault), cause)
    {
        (FileName, Fault) = (fileName, fault);
        Line = line;
    }

    /// <summary>The file's name without its folder.</summary>
    public string FileName { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Fault { get; }

    /// <summary>From 1.</summary>
    public int Line { get; }
}
