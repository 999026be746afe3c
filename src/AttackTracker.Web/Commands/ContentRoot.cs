namespace AttackTracker.Web.Commands;

/// <summary>The folder that data and settings belong to, whatever folder the command is run from.</summary>
internal static class ContentRoot
{
    private const string ProjectFile = "AttackTracker.Web.csproj";

    /// <summary>The project's folder for a build that stands below it, so that cleaning a build never deletes data; else the folder of the program.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string program)
    {
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, ProjectFile)))
            {
                return folder.FullName;
            }
        }

        return program;
    }
}
