namespace MonPs.Web.Resources;

/// <summary>Marks Texts.resx (English, neutral) and Texts.fr.resx: every sentence the interface says.</summary>
public sealed class Texts;
